import { describe, expect, test } from "vitest";
import { officeInEnglish } from "./offices.ts";
import { romanise } from "./romanise.ts";

const golden = `
中央 Central Government
北京市 Beijing
河北省 Hebei
山西省 Shanxi
陕西省 Shaanxi
内蒙古自治区 Inner Mongolia
广西壮族自治区 Guangxi
西藏自治区 Xizang
宁夏回族自治区 Ningxia
新疆维吾尔自治区 Xinjiang
新疆生产建设兵团 Xinjiang Production and Construction Corps
重庆市 Chongqing
南宁市 Nanning
桂林市 Guilin
百色市 Baise
防城港市 Fangchenggang
临桂区 Lingui District
全州县 Quanzhou County
覃塘区 Qintang District
龙圩区 Longxu District
港北区 Gangbei District
龙州县 Longzhou County
都安瑶族自治县 Du'an Yao Autonomous County
罗城仫佬族自治县 Luocheng Mulao Autonomous County
环江毛南族自治县 Huanjiang Maonan Autonomous County
隆林各族自治县 Longlin Multi-ethnic Autonomous County
西安市 Xi'an
雅安市 Ya'an
吉安市 Ji'an
泰安市 Tai'an
淮安市 Huai'an
延安市 Yan'an
长安区 Chang'an District
马鞍山市 Ma'anshan
普洱市 Pu'er
博爱县 Bo'ai County
建瓯市 Jian'ou
天峨县 Tian'e County
宣恩县 Xuan'en County
昂昂溪区 Ang'angxi District
江岸区 Jiang'an District
六安市 Lu'an
六合区 Luhe District
六枝特区 Liuzhi Special District
六盘水市 Liupanshui
铅山县 Yanshan County
乐清市 Yueqing
乐亭县 Laoting County
乐陵市 Laoling
乐山市 Leshan
昌乐县 Changle County
民乐县 Minle County
蔚县 Yu County
蠡县 Li County
浚县 Xun County
尉氏县 Weishi County
尉犁县 Yuli County
长治市 Changzhi
长沙市 Changsha
长子县 Zhangzi County
子长市 Zichang
莘县 Shen County
单县 Shan County
东阿县 Dong'e County
台州市 Taizhou
歙县 She County
黟县 Yi County
亳州市 Bozhou
儋州市 Danzhou
涪陵区 Fuling District
綦江区 Qijiang District
郫都区 Pidu District
成都市 Chengdu
犍为县 Qianwei County
珙县 Gong County
筠连县 Junlian County
荥阳市 Xingyang
荥经县 Yingjing County
丽水市 Lishui
丽江市 Lijiang
阆中市 Langzhong
会理县 Huili County
厦门市 Xiamen
大厂回族自治县 Dachang Hui Autonomous County
蚌埠市 Bengbu
蚌山区 Bengshan District
番禺区 Panyu District
黄埔区 Huangpu District
大埔县 Dabu County
洪洞县 Hongtong County
洞头区 Dongtou District
崆峒区 Kongtong District
涡阳县 Guoyang County
枞阳县 Zongyang County
泌阳县 Biyang County
渑池县 Mianchi County
繁峙县 Fanshi County
繁昌区 Fanchang District
泊头市 Botou
曾都区 Zengdu District
宝坻区 Baodi District
吴堡县 Wubu County
安塞区 Ansai District
柞水县 Zhashui County
桐柏县 Tongbai County
万柏林区 Wanbailin District
禅城区 Chancheng District
珲春市 Hunchun
穆棱市 Muling
调兵山市 Diaobingshan
东莞市 Dongguan
句容市 Jurong
盱眙县 Xuyi County
临朐县 Linqu County
什邡市 Shifang
黄陂区 Huangpi District
中牟县 Zhongmu County
牟定县 Mouding County
且末县 Qiemo County
莎车县 Shache County
宿州市 Suzhou
兖州区 Yanzhou District
鄄城县 Juancheng County
郓城县 Yuncheng County
汨罗市 Miluo
耒阳市 Leiyang
郴州市 Chenzhou
婺源县 Wuyuan County
鄱阳县 Poyang County
秭归县 Zigui County
隰县 Xi County
睢县 Sui County
郏县 Jia County
鄠邑区 Huyi District
吕梁市 Lüliang
旅顺口区 Lüshunkou District
绿园区 Lüyuan District
略阳县 Lüeyang County
芒市 Mangshi
津市市 Jinshi
沙市区 Shashi District
城区 Cheng District
吉林市 Jilin City
呼和浩特市 Hohhot
哈尔滨市 Harbin
齐齐哈尔市 Qiqihar
乌鲁木齐市 Ürümqi
乌鲁木齐县 Ürümqi County
喀什地区 Kashgar Prefecture
喀什市 Kashgar
拉萨市 Lhasa
日喀则市 Xigaze
香格里拉市 Shangri-La
兴安盟 Hinggan League
兴安县 Xing'an County
锡林郭勒盟 Xilingol League
阿拉善左旗 Alxa Left Banner
四子王旗 Siziwang Banner
科尔沁左翼中旗 Ke'erqin Left Wing Middle Banner
喀喇沁左翼蒙古族自治县 Kalaqin Left Wing Mongol Autonomous County
鄂伦春自治旗 Oroqen Autonomous Banner
大理白族自治州 Dali Bai Autonomous Prefecture
海西蒙古族藏族自治州 Haixi Mongol and Tibetan Autonomous Prefecture
伊犁哈萨克自治州 Ili Kazakh Autonomous Prefecture
克孜勒苏柯尔克孜自治州 Kizilsu Kirgiz Autonomous Prefecture
双江拉祜族佤族布朗族傣族自治县 Shuangjiang Lahu, Va, Blang and Dai Autonomous County
东乡族自治县 Dongxiang Autonomous County
瀍河回族区 Chanhe Hui District
神农架林区 Shennongjia Forestry District
碑林区 Beilin District
井陉矿区 Jingxing Mining District
矿区 Kuang District
浦东新区 Pudong New Area
清新区 Qingxin District
大柴旦行政委员会 Dachaidan Administrative Committee
西沙群岛 Xisha Islands
`
  .trim()
  .split("\n")
  .map((line): [string, string] => {
    const at = line.indexOf(" ");
    return [line.slice(0, at), line.slice(at + 1)];
  });

describe("a name is spelled as English texts spell it", () => {
  test.each(golden)("%s is %s", (name, english) => {
    expect(romanise(name)).toBe(english);
  });
});

test.each([
  ["示例县乙", "Shili County Yi"],
  ["青石镇", "Qingshi Town"],
  ["某某高新区", "Moumou High-tech Zone"],
  ["北河", "Beihe"],
])("a name that is made up is spelled by the same rules: %s is %s", (name, english) => {
  expect(romanise(name)).toBe(english);
});

test.each([
  ["自治区财政厅", "Autonomous Region Department of Finance"],
  ["市财政局", "City Finance Bureau"],
  ["南宁市财政局", "Nanning Finance Bureau"],
  ["中央财政", "Central Finance"],
  ["财政部", "Ministry of Finance"],
  ["办事处", "办事处"],
])(
  "an office that is named after a place is in English, another as it is: %s is %s",
  (name, english) => {
    expect(officeInEnglish(name)).toBe(english);
  },
);
